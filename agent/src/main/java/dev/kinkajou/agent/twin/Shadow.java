package dev.kinkajou.agent.twin;

/**
 * What a twin knows about one operand-stack entry: where the id of a floating-point value, or the handle of a reference, is at this point
 * of the code.
 *
 * <p>
 * Copies made by {@code dup} share one object, so that a handle looked up for one of them serves the other. Ids that live in a local of the
 * twin are found there; nothing is moved until a block ends.
 */
final class Shadow {

    /** Where the id or handle is. */
    enum Place {
        /** Neither floating-point nor reference. */
        NONE,
        /** A value known to be passive when the twin was made. */
        PASSIVE,
        /** In {@code tape.id}, for as long as nothing else is recorded. */
        TAPE,
        /** In the {@code int} local {@link Shadow#variable}. */
        VARIABLE,
        /** The reference came from the program's local {@link Shadow#variable} and its handle belongs there. */
        LOCAL,
        /** The handle is not known. */
        UNKNOWN
    }

    private final int size;
    private Place place;
    private int variable;

    private Shadow(int size, Place place, int variable) {
        this.size = size;
        this.place = place;
        this.variable = variable;
    }

    static Shadow none(int size) {
        return new Shadow(size, Place.NONE, -1);
    }

    static Shadow passive(int size) {
        return new Shadow(size, Place.PASSIVE, -1);
    }

    static Shadow inTape(int size) {
        return new Shadow(size, Place.TAPE, -1);
    }

    static Shadow inVariable(int size, int variable) {
        return new Shadow(size, Place.VARIABLE, variable);
    }

    static Shadow ofLocal(int local) {
        return new Shadow(1, Place.LOCAL, local);
    }

    static Shadow unknownReference() {
        return new Shadow(1, Place.UNKNOWN, -1);
    }

    /** Slots the entry takes: 2 for long and double. */
    int size() {
        return size;
    }

    Place place() {
        return place;
    }

    boolean is(Place wanted) {
        return place == wanted;
    }

    int variable() {
        return variable;
    }

    void moveTo(int newVariable) {
        place = Place.VARIABLE;
        variable = newVariable;
    }

    void forget() {
        place = Place.UNKNOWN;
        variable = -1;
    }
}
