package dev.kinkajou.agent.selection;

/** A table of known calls without entries. */
final class NothingKnown implements KnownCalls {
    @Override
    public boolean isKnown(String owner, String name, String descriptor) {
        return false;
    }
}
