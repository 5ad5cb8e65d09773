package dev.kinkajou.runtime.tape;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.memory.NumberSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The recording of one evaluation: a list of entries, each defining at most one value.
 *
 * <p>
 * The number of an entry is the <em>id</em> of the value it defines; id 0 is every passive value. Entries live in two growing streams of
 * primitives: one {@code long} for {@link Kind} and operands, and as many {@code double} partials as the kind owns. A binary operation
 * takes 24 bytes, an addition or a load from memory 8, a store 16. Nothing is consumed by a {@link Sweep}, so a tape can be swept again
 * with other seeds.
 *
 * <p>
 * A tape belongs to one thread. Its buffers are kept for the next recording. The file is long because everything that is recorded goes through it,
 * a few lines each.
 */
public final class Tape {

    private static final AtomicLong RECORDINGS = new AtomicLong();
    private static final int FIRST_CAPACITY = 1 << 16;
    /** Largest number of partials an entry owns; a growth check for one entry asks for this much room. */
    private static final int MOST_PARTIALS = 2;
    /** A stream grows by no less than this fraction of its length: each growth copies all of it. */
    private static final int SMALLEST_GROWTH = 32;

    /** Id of the value that the last recording call, or the last twin to return, left: read at once by the code that called it. */
    public int id;

    /** The memory this recording has met. */
    public final Memory memory = new Memory();

    /** Active numbers that code outside has been shown. */
    public final NumberSet shown = new NumberSet();

    /** Ids on their way through a call that has no room for them. */
    public final Handover handover = new Handover();

    /** What has been put into queues. */
    public final Queued queued = new Queued();

    /** What compiled methods have left for their way back. */
    public final Records records = new Records();

    /** The calls of compiled methods. */
    public final CallList calls = new CallList(this);

    /** What arrays held when compiled methods read them. */
    public final Versions versions = new Versions(this);

    /** How compiled code asks rules for their partials. */
    public final RuleCapture capture = new RuleCapture(this);

    final KinkList kinks = new KinkList();
    private final Obstacles obstacles = new Obstacles();
    private final List<CustomAdjoint> customs = new ArrayList<>();

    long[] entries = new long[FIRST_CAPACITY];
    double[] partials = new double[FIRST_CAPACITY];
    private int last;
    private int partialCount;
    private long limit = Long.MAX_VALUE;
    private double abs0;
    private boolean keepsSwitches;
    private boolean compiled;
    /** Null unless memory is verified. */
    private LastKnown lastKnown;
    /** Null unless rules are traced. */
    private RuleTrace ruleTrace;
    /** Null unless numbers that are not finite are traced. */
    private NanTrace nanTrace;
    /** Null unless costs are counted by line. */
    private LineCosts lineCosts;
    private RecordingFailure failure;
    private long number;
    private int texts;
    private int initializers;
    private int[] waitingIds = new int[8];

    private final Sweep sweep = new Sweep(this);
    private final TangentSweep tangents = new TangentSweep(this);

    /**
     * Begins a recording on empty streams. Waits for whoever holds the tape's monitor, to sweep the recording that was kept until now.
     *
     * @param slopeAtZero the slope of abs at 0, in [-1, 1]
     * @param limitInBytes the most the streams may hold
     */
    public synchronized void open(double slopeAtZero, long limitInBytes) {
        close();
        number = RECORDINGS.incrementAndGet();
        abs0 = slopeAtZero;
        limit = limitInBytes;
    }

    /** Forgets the recording, keeps the buffers. No reference to an object of the program survives this call. */
    public void close() {
        last = 0;
        partialCount = 0;
        id = 0;
        failure = null;
        texts = 0;
        initializers = 0;
        keepsSwitches = false;
        compiled = false;
        lastKnown = null;
        ruleTrace = null;
        nanTrace = null;
        lineCosts = null;
        kinks.clear();
        obstacles.clear();
        customs.clear();
        memory.clear();
        shown.clear();
        handover.clear();
        queued.clear();
        records.clear();
        versions.clear();
        calls.clear();
    }

    /** The number of this recording, unlike that of any other in this JVM: what kept an id checks that it is still the same recording. */
    public long number() {
        return number;
    }

    /** Prepares for a rule with one argument: leaves the result passive and says whether there is something to record. */
    public boolean live(int a) {
        id = 0;
        return a != 0;
    }

    /** The same for two arguments. */
    public boolean live(int a, int b) {
        id = 0;
        return (a | b) != 0;
    }

    /** The same for three arguments. */
    public boolean live(int a, int b, int c) {
        id = 0;
        return (a | b | c) != 0;
    }

    /** Records r = p a to first order, for an active a. */
    public void push(int a, double p) {
        int n = append(Kind.UNARY, a, 0);
        partials[partialCount++] = p;
        id = n;
        if (nanTrace != null) {
            nanTrace.unary(n, p);
        }
    }

    /** Records r = p a + q b to first order; passive arguments are left out. */
    public void push(int a, double p, int b, double q) {
        if (a == 0) {
            push(b, q);
        } else if (b == 0) {
            push(a, p);
        } else {
            int n = append(Kind.BINARY, a, b);
            int at = partialCount;
            partials[at] = p;
            partials[at + 1] = q;
            partialCount = at + 2;
            id = n;
            if (nanTrace != null) {
                nanTrace.binary(n, p, q);
            }
        }
    }

    /** Records r = p a + q b + s c to first order; passive arguments are left out. */
    public void push(int a, double p, int b, double q, int c, double s) {
        if ((a | b) == 0) {
            push(c, s);
        } else {
            push(a, p, b, q);
            if (c != 0) {
                push(id, 1.0, c, s);
            }
        }
    }

    /** Records r = a + b, at least one of them active. */
    public void add(int a, int b) {
        id = a == 0 ? b : b == 0 ? a : append(Kind.ADD, a, b);
    }

    /** Records r = a - b, at least one of them active. */
    public void subtract(int a, int b) {
        if (b == 0) {
            id = a;
        } else if (a == 0) {
            push(b, -1.0);
        } else {
            id = append(Kind.SUBTRACT, a, b);
        }
    }

    /** Records the load of a slot of active memory, which still holds what was loaded. */
    public void load(int handle, int slot) {
        if (lastKnown != null) {
            lastKnown.loaded(handle, slot);
        }
        id = append(Kind.LOAD, handle, slot);
    }

    /** Records the load of a slot of active memory which may have been overwritten since; it held what another slot holds now. */
    public void loadMoved(int handle, int slot, Object now, int nowSlot) {
        if (lastKnown != null) {
            lastKnown.loaded(handle, slot, LastKnown.number(now, nowSlot));
        }
        id = append(Kind.LOAD, handle, slot);
    }

    /** Records the store of an active value, or of a passive one over memory that may hold an active value. */
    public void store(int handle, int slot, int value) {
        if (lastKnown != null) {
            lastKnown.stored(handle, slot);
        }
        if (value == 0) {
            append(Kind.CLEAR, handle, slot);
        } else {
            append(Kind.STORE, handle, slot);
            partials[partialCount++] = value;
        }
    }

    /**
     * Records a kink r = (1 - |c|)(a + b) + c |z| with switching variable z = a - b.
     *
     * @param a id of the first side; for all but branches the active one when only one is
     * @param b id of the second side, 0 when passive
     * @param z value of the switching variable: zero at an active kink
     * @param type what the program called
     */
    public void kink(KinkType type, int a, int b, double z) {
        int before = partialCount;
        int n = append(Kind.KINK, a, b);
        partials[partialCount++] = type.coefficient();
        kinks.add(new KinkList.TapeKink(n, before, type, z, Site.caller()));
        id = n;
    }

    /**
     * Notes that the program met something beside which no generalized gradient is certified.
     *
     * @param what the function or instruction, such as {@code Math.floor}
     */
    public void obstacle(ObstacleKind kind, String what) {
        obstacles.add(kind, what);
    }

    /** The same, where the function is named by the rule that the program called. */
    public void obstacle(ObstacleKind kind) {
        obstacles.add(kind, Site.calledRule());
    }

    /** From now on, every abs, max and min is recorded as a kink, the inactive ones too: what an abs-normal form is made of. */
    public void keepSwitches() {
        keepsSwitches = true;
    }

    /** From now on, calls of methods that the program has a rule for are noted. */
    public void traceRules() {
        ruleTrace = new RuleTrace(this);
    }

    /** What was noted of them; null unless {@link #traceRules} was asked for. */
    public RuleTrace ruleTrace() {
        return ruleTrace;
    }

    /** Lets methods that have compiled adjoints use them in this recording. */
    public void allowCompiled() {
        compiled = true;
    }

    /** From now on, loads from memory that is active now or later are checked against what was last known of it. */
    public void verify() {
        lastKnown = new LastKnown(this);
        lastKnown.readAll();
    }

    /** From now on, operations with partials that are not finite are remembered with their places. */
    public void traceNan() {
        nanTrace = new NanTrace();
    }

    /** What {@link #traceNan} has found, or null. */
    public NanTrace nanTrace() {
        return nanTrace;
    }

    /** From now on, what marked lines put on the tape is counted. */
    public void countLines() {
        lineCosts = new LineCosts(this);
    }

    /** What {@link #countLines} has counted, or null. */
    public LineCosts lineCosts() {
        return lineCosts;
    }

    /** A marked line begins, or goes on after a call. */
    public void line(int mark) {
        if (lineCosts != null) {
            lineCosts.line(mark);
        }
    }

    /** A marked call is about to be checked: it leaves the rewritten code. */
    public void call(int mark, boolean unlessAnswered) {
        if (lineCosts != null && !(unlessAnswered && handover.answered)) {
            lineCosts.call(mark);
        }
    }

    /** Active memory was written as a whole by a method that the program has a rule for. */
    public void rewritten(int handle) {
        if (lastKnown != null) {
            lastKnown.rewritten(handle);
        }
    }

    /** Whether methods may use their compiled adjoints: not where every switch or rule is kept. */
    boolean allowsCompiled() {
        return compiled && !keepsSwitches && ruleTrace == null;
    }

    /** Whether compiled methods or the program's own rules were called: then it cannot be swept forwards. */
    public boolean hasCalls() {
        return calls.size() > 0 || !customs.isEmpty();
    }

    /** Records a call whose way back the program gives. */
    public void custom(CustomAdjoint call) {
        id = append(Kind.CUSTOM, customs.size(), 0);
        customs.add(call);
    }

    CustomAdjoint custom(int number) {
        return customs.get(number);
    }

    /** Takes the latest entries back. */
    void cut(int entries, int partials) {
        last = entries;
        partialCount = partials;
        id = 0;
    }

    /** Whether {@link #keepSwitches} was asked for. */
    public boolean keepsSwitches() {
        return keepsSwitches;
    }

    /** Records a call of a compiled method. */
    void call(int number) {
        id = append(Kind.CALL, number, 0);
    }

    private int append(int kind, int first, int second) {
        int n = last + 1;
        if (n >= entries.length || partialCount + MOST_PARTIALS > partials.length) {
            grow();
        }
        entries[n] = Entry.of(kind, first, second);
        last = n;
        return n;
    }

    /**
     * Makes whichever stream is full longer. Cold, and never inlined into recording code.
     */
    private void grow() {
        try {
            if (last + 1 >= entries.length) {
                entries = Arrays.copyOf(entries, longer(entries.length, Entry.LARGEST_OPERAND, Long.BYTES));
            }
            if (partialCount + MOST_PARTIALS > partials.length) {
                partials = Arrays.copyOf(partials, longer(partials.length, Integer.MAX_VALUE - 8, Double.BYTES));
            }
        } catch (OutOfMemoryError e) {
            throw full(e);
        }
    }

    /** Says that the recording has come to its limit, or to that of the heap. */
    RecordingFailure full(OutOfMemoryError cause) {
        return fail(new TapeLimitFailure(this, Site.caller(), limit, cause));
    }

    /** Refuses to take more memory than the limit allows. */
    void spend(long bytes) {
        if (capacityInBytes() + bytes > limit) {
            throw full(null);
        }
    }

    /**
     * The length that a full stream grows to: twice what it was, and where the limit leaves no room for that, half of the room, so that the
     * streams together come close to the limit before a recording is refused.
     */
    private int longer(int length, int largest, int bytesPerElement) {
        long room = (limit - capacityInBytes()) / bytesPerElement;
        long more = Math.min(largest - length, room >= length ? length : room / 2);
        if (more < length / SMALLEST_GROWTH) {
            throw full(null);
        }
        return (int) (length + more);
    }

    /** Declares the recording void: whatever the program does with the exception, no gradient comes of it. Returns its argument. */
    public <F extends RecordingFailure> F fail(F cause) {
        if (failure == null) {
            failure = cause;
        }
        return cause;
    }

    /**
     * Refuses what the program is about to do: declares the recording void and throws. In a text that is being made, what fails is only noted
     * as something unknown that was shown; in a class that is being initialised, nothing is thrown, since it would be unusable ever after (JVMS
     * 5.5, step 10).
     */
    public void refuse(RecordingFailure cause) {
        if (initializers == 0 && texts > 0) {
            shown.addUnknown();
            return;
        }
        fail(cause);
        if (initializers == 0) {
            throw cause;
        }
    }

    /** The program makes the text of an object. */
    public void beginText() {
        texts++;
    }

    /** It is made. */
    public void endText() {
        texts--;
    }

    /** A class of the program is being initialised, in the midst of whatever the program does: the id that is on its way waits. */
    public void beginInitializer() {
        if (initializers == waitingIds.length) {
            waitingIds = Arrays.copyOf(waitingIds, 2 * initializers);
        }
        waitingIds[initializers++] = id;
        id = 0;
    }

    /** It is done. */
    public void endInitializer() {
        id = waitingIds[--initializers];
    }

    /** The first failure that made this recording void, or null. */
    public RecordingFailure failure() {
        return failure;
    }

    /** Slope of abs at 0 during this recording. */
    public double abs0() {
        return abs0;
    }

    /** Number of the last entry. */
    public int entries() {
        return last;
    }

    /** Bytes that the recorded entries take. */
    public long bytes() {
        return (long) last * Long.BYTES + (long) partialCount * Double.BYTES + records.bytes()
                + versions.bytes();
    }

    /** The kinks met, in order. */
    public KinkList kinks() {
        return kinks;
    }

    /** What was noted by {@link #obstacle}. */
    public Obstacles obstacles() {
        return obstacles;
    }

    /** The sweep over this tape. */
    public Sweep sweep() {
        return sweep;
    }

    /** The forward sweep over this tape. */
    public TangentSweep tangents() {
        return tangents;
    }

    /** Whether some active kink depends on another one: no, only if provably not. */
    public boolean kinksInfluenceEachOther() {
        return Influence.amongKinks(this);
    }

    int partialCount() {
        return partialCount;
    }

    private long capacityInBytes() {
        return (long) entries.length * Long.BYTES + (long) partials.length * Double.BYTES + records.capacityInBytes()
                + versions.capacityInBytes();
    }
}
