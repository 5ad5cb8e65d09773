package dev.kinkajou.agent.cli;

import java.util.List;

/** Something to do at the command line. */
interface Command {

    /** Exit status: nothing to complain about. */
    int FINE = 0;
    /** Exit status: it was done, and found something. */
    int FOUND = 1;
    /** Exit status: it could not be done as it was asked. */
    int WRONG = 2;

    /** The word it is called by. */
    String name();

    /** How it is written and what it does, in lines for the help text. */
    List<String> help();

    /**
     * Does it.
     *
     * @param arguments what follows its name
     * @return the exit status
     * @throws UsageException when the arguments are wrong
     */
    int run(List<String> arguments, Terminal terminal) throws UsageException;
}
