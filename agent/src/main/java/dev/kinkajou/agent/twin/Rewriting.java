package dev.kinkajou.agent.twin;

/**
 * The class being rewritten, as the emission of its twins needs it.
 *
 * @param program the rest of the program
 * @param owner its internal name
 * @param isInterface whether it is an interface
 * @param classVersion of its file
 * @param standIns methods that its twins need beside them
 */
record Rewriting(Program program, String owner, boolean isInterface, int classVersion, StandIns standIns) {
}
