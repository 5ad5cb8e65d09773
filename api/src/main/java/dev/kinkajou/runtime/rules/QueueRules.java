package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.BoxComparisons;
import dev.kinkajou.runtime.boundary.SharedQueues;
import dev.kinkajou.runtime.tape.Tape;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Rules of queues, which run after the method: what this thread puts in, another one may take out. */
public final class QueueRules {

    private QueueRules() {
    }

    private static boolean put(Collection<?> q, Object element, boolean added, String callee, Tape t) {
        // Priority queues compare.
        BoxComparisons.inside(q, element, null, callee, t);
        if (added) {
            SharedQueues.put(q, element, t);
        }
        return added;
    }

    // ---- putting in

    /** {@link Queue#add(Object)}. */
    public static boolean add(Queue<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "Queue.add(java.lang.Object)", t);
    }

    /** {@link Queue#offer(Object)}. */
    public static boolean offer(Queue<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "Queue.offer(java.lang.Object)", t);
    }

    /** {@link AbstractQueue#add(Object)}. */
    public static boolean add(AbstractQueue<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "AbstractQueue.add(java.lang.Object)", t);
    }

    /** {@link BlockingQueue#add(Object)}. */
    public static boolean add(BlockingQueue<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "BlockingQueue.add(java.lang.Object)", t);
    }

    /** {@link BlockingQueue#offer(Object)}. */
    public static boolean offer(BlockingQueue<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "BlockingQueue.offer(java.lang.Object)", t);
    }

    /** {@link Deque#add(Object)}. */
    public static boolean add(Deque<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "Deque.add(java.lang.Object)", t);
    }

    /** {@link Deque#offer(Object)}. */
    public static boolean offer(Deque<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "Deque.offer(java.lang.Object)", t);
    }

    /** {@link Deque#offerFirst(Object)}. */
    public static boolean offerFirst(Deque<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "Deque.offerFirst(java.lang.Object)", t);
    }

    /** {@link Deque#offerLast(Object)}. */
    public static boolean offerLast(Deque<?> q, Object element, boolean added, Tape t) {
        return put(q, element, added, "Deque.offerLast(java.lang.Object)", t);
    }

    /** {@link Deque#addFirst(Object)}. */
    public static void afterAddFirst(Deque<?> q, Object element, Tape t) {
        SharedQueues.put(q, element, t);
    }

    /** {@link Deque#addLast(Object)}. */
    public static void afterAddLast(Deque<?> q, Object element, Tape t) {
        SharedQueues.put(q, element, t);
    }

    /** {@link Deque#push(Object)}. */
    public static void afterPush(Deque<?> q, Object element, Tape t) {
        SharedQueues.put(q, element, t);
    }

    /** {@link BlockingQueue#put(Object)}. */
    public static void afterPut(BlockingQueue<?> q, Object element, Tape t) {
        SharedQueues.put(q, element, t);
    }

    /** {@link BlockingQueue#offer(Object, long, TimeUnit)}. */
    public static boolean offer(BlockingQueue<?> q, Object element, long time, TimeUnit unit, boolean added, Tape t) {
        return put(q, element, added, "BlockingQueue.offer(java.lang.Object, long, java.util.concurrent.TimeUnit)", t);
    }

    // ---- taking out

    /** {@link Queue#poll()}. */
    public static Object poll(Queue<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Queue#remove()}. */
    public static Object remove(Queue<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link AbstractQueue#remove()}. */
    public static Object remove(AbstractQueue<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Deque#poll()}. */
    public static Object poll(Deque<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Deque#remove()}. */
    public static Object remove(Deque<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Deque#pollFirst()}. */
    public static Object pollFirst(Deque<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Deque#pollLast()}. */
    public static Object pollLast(Deque<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Deque#removeFirst()}. */
    public static Object removeFirst(Deque<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Deque#removeLast()}. */
    public static Object removeLast(Deque<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link Deque#pop()}. */
    public static Object pop(Deque<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link BlockingQueue#take()}. */
    public static Object take(BlockingQueue<?> q, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link BlockingQueue#poll(long, TimeUnit)}. */
    public static Object poll(BlockingQueue<?> q, long time, TimeUnit unit, Object taken, Tape t) {
        SharedQueues.took(taken, t);
        return taken;
    }

    /** {@link BlockingQueue#drainTo(Collection)}. */
    public static int drainTo(BlockingQueue<?> q, Collection<?> into, int count, Tape t) {
        for (Object taken : into) {
            SharedQueues.took(taken, t);
        }
        return count;
    }
}
