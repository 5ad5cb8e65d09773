package dev.kinkajou.agent.calls;

import dev.kinkajou.agent.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The table of methods without twins: which rule serves a method, and which are known to only move references or to only look at numbers.
 * It is data, one line an entry; {@code calls.table} explains its own format.
 *
 * <p>
 * A rule counts before a line that names the method, that before {@code *}, and lines of a class before those of its package. What orders boxes is said beside
 * that. Only what the
 * table says of the very owner is answered; looking through its super types is the caller's.
 */
public final class CallTable {

    private static final String RESOURCE = "calls.table";

    private volatile Map<String, OwnerEntry> owners;

    private final Aliases aliases;
    private final CustomRules custom;

    private CallTable(Aliases aliases, CustomRules custom) {
        this.aliases = aliases;
        this.custom = custom;
    }

    CallTable(List<TableLine> lines) {
        this(Aliases.NONE, CustomRules.NONE);
        owners = OwnerEntry.byOwner(lines);
    }

    /** Kinkajou's own table; read when it is first asked, which many programs never do. */
    public static CallTable standard() {
        return new CallTable(Aliases.NONE, CustomRules.NONE);
    }

    /**
     * This table, with aliases of the user before it.
     *
     * @throws IllegalArgumentException as {@link Aliases#read} does
     */
    public CallTable with(Map<String, String> said) {
        return said.isEmpty() ? this : new CallTable(Aliases.read(said, this), custom);
    }

    /** This table, with rules of the program before it. */
    public CallTable with(CustomRules rules) {
        CallTable table = new CallTable(aliases, rules);
        table.owners = owners;
        return table;
    }

    /** This table without rules of the program. */
    public CallTable withoutCustom() {
        return with(CustomRules.NONE);
    }

    /** Says which aliases of the user serve nothing, or what has a rule already. */
    public void checkAliases(ClassLoader classPath, Log log) {
        aliases.check(this, classPath, log);
    }

    /** Whether a class, by internal name, holds rules of the program, which do not apply inside it. */
    public boolean isRuleClass(String type) {
        return custom.isRuleClass(type);
    }

    /** Whether a class has rules for methods of a name; a star is any. */
    boolean hasRule(String owner, String nameOrStar) {
        OwnerEntry entry = owners().get(owner);
        return entry != null && entry.hasRule(nameOrStar);
    }

    private Map<String, OwnerEntry> owners() {
        Map<String, OwnerEntry> known = owners;
        if (known == null) {
            known = OwnerEntry.byOwner(standardLines());
            owners = known;
        }
        return known;
    }

    static List<TableLine> standardLines() {
        try (InputStream in = CallTable.class.getResourceAsStream(RESOURCE)) {
            return TableLine.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /**
     * What is to be done at a call.
     *
     * @param owner internal name of the class the table is asked about
     * @param isStatic whether the call has no receiver
     */
    public Treatment treatment(String owner, String name, String descriptor, boolean isStatic) {
        Treatment given = custom.treatment(owner, name, descriptor, isStatic);
        if (given != null) {
            return given;
        }
        Treatment alias = isStatic ? aliased(owner, name, descriptor) : null;
        return alias == null ? listed(owner, name, descriptor, isStatic) : alias;
    }

    /** What an alias gives a static method, or null. Only what leaves the method to run itself: a rule that replaces it would compute another value. */
    Treatment aliased(String owner, String name, String descriptor) {
        Aliases.Target target = aliases.target(owner, name);
        if (target == null) {
            return null;
        }
        Treatment found = listed(target.owner(), target.name(), descriptor, true);
        return switch (found.kind()) {
            case PARTIALS, LOOKS -> found;
            default -> null;
        };
    }

    private Treatment listed(String owner, String name, String descriptor, boolean isStatic) {
        Map<String, OwnerEntry> known = owners();
        OwnerEntry ofClass = known.get(owner);
        OwnerEntry ofPackage = known.get(owner.substring(0, owner.lastIndexOf('/') + 1) + "*");
        Treatment found = ofClass == null ? Treatment.UNKNOWN : ofClass.treatment(owner, name, descriptor, isStatic);
        if (found.kind() == Treatment.Kind.UNKNOWN && ofPackage != null) {
            found = ofPackage.treatment(owner, name, descriptor, isStatic);
        }
        if (found.kind() == Treatment.Kind.MOVES && descriptor.endsWith(")Ljava/lang/String;")) {
            // What makes a text of references does not move them.
            found = Treatment.LOOKS;
        }
        boolean plain = found.kind() == Treatment.Kind.MOVES || found.kind() == Treatment.Kind.LOOKS;
        return plain && (orders(ofClass, name) || orders(ofPackage, name)) ? Treatment.ORDERS : found;
    }

    private static boolean orders(OwnerEntry entry, String name) {
        return entry != null && entry.orders(name);
    }
}
