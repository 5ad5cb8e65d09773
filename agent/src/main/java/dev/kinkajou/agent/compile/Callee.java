package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.calls.Treatment;

/**
 * What a compiled method may call.
 *
 * @param kind in which way
 * @param rule of a ruled method, or null
 * @param method of a method with compiled adjoints, or null
 */
record Callee(Kind kind, Treatment rule, CompiledMethod method) {

    /** The ways. */
    enum Kind {
        /** A rule of the table gives the partials. */
        RULED,
        /** It has compiled adjoints itself. */
        COMPILED,
        /** The receiver decides which method that is; if it has no compiled adjoints, the run is irregular. */
        DISPATCHED,
        /** {@code clone()} of an array of doubles or floats. */
        CLONE,
        /** Integers in, integers out, nothing else; or a copy of an array of something else. */
        PLAIN
    }
}
