package dev.kinkajou.runtime.tape;

/**
 * The kinds of tape entries. Every entry has two operands; some own partials in the tape's second stream.
 *
 * <table>
 * <caption>Entries, with r the value the entry defines and r' its adjoint</caption>
 * <tr><th>kind</th><th>operands</th><th>partials</th><th>reverse</th></tr>
 * <tr><td>ADD</td><td>a, b</td><td></td><td>a' += r', b' += r'</td></tr>
 * <tr><td>SUBTRACT</td><td>a, b</td><td></td><td>a' += r', b' -= r'</td></tr>
 * <tr><td>UNARY</td><td>a</td><td>p</td><td>a' += p r'</td></tr>
 * <tr><td>BINARY</td><td>a, b</td><td>p, q</td><td>a' += p r', b' += q r'</td></tr>
 * <tr><td>LOAD</td><td>handle, slot</td><td></td><td>shadow[slot] += r'</td></tr>
 * <tr><td>STORE</td><td>handle, slot</td><td>id of the value</td><td>g = shadow[slot], shadow[slot] = 0, value' += g</td></tr>
 * <tr><td>CLEAR</td><td>handle, slot</td><td></td><td>shadow[slot] = 0</td></tr>
 * <tr><td>KINK</td><td>a, b</td><td>c</td><td>with z = a - b, r = (1 - |c|)(a + b) + c |z|, slope s of |z|: a' += (1 - |c| + c s) r', b' +=
 * (1 - |c| - c s) r'</td></tr>
 * <tr><td>CALL</td><td>number in the {@link CallList}</td><td></td><td>what the reverse form of the method does</td></tr>
 * <tr><td>CUSTOM</td><td>number of the {@link CustomAdjoint}</td><td></td><td>what the program's rule does</td></tr>
 * </table>
 */
final class Kind {

    static final int START = 0;
    static final int ADD = 1;
    static final int SUBTRACT = 2;
    static final int UNARY = 3;
    static final int BINARY = 4;
    static final int LOAD = 5;
    static final int STORE = 6;
    static final int CLEAR = 7;
    static final int KINK = 8;
    static final int CALL = 9;
    static final int CUSTOM = 10;

    private Kind() {
    }

    /** How many partials an entry owns. */
    static int partials(int kind) {
        return switch (kind) {
            case UNARY, STORE, KINK -> 1;
            case BINARY -> 2;
            default -> 0;
        };
    }
}
