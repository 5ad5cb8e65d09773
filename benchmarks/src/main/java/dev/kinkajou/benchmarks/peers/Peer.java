package dev.kinkajou.benchmarks.peers;

import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Another library for derivatives; found as a service. */
public interface Peer {

    /** The name in tables: one word. */
    String name();

    /**
     * The derivatives of a workload by this library, written as its users would.
     *
     * @param name which workload
     * @param work its inputs
     * @return null when this library does not do this one in reasonable time
     */
    Adjoint of(Workloads name, Workload work);

    /** All that are on the class path. */
    static List<Peer> all() {
        List<Peer> peers = new ArrayList<>();
        ServiceLoader.load(Peer.class).forEach(peers::add);
        return peers;
    }
}
