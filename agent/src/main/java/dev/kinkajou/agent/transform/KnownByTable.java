package dev.kinkajou.agent.transform;

import dev.kinkajou.agent.calls.CallTable;
import dev.kinkajou.agent.calls.Treatment;
import dev.kinkajou.agent.selection.KnownCalls;

/**
 * A method of the table is not followed: whatever its body does, the table says what becomes of its derivative.
 *
 * @param table what is known of methods without twins
 */
public record KnownByTable(CallTable table) implements KnownCalls {

    @Override
    public boolean isKnown(String owner, String name, String descriptor) {
        return table.treatment(owner, name, descriptor, true).kind() != Treatment.Kind.UNKNOWN
                || table.treatment(owner, name, descriptor, false).kind() != Treatment.Kind.UNKNOWN;
    }
}
