package dev.kinkajou.runtime.memory;

/** Is told of all memory, and of all boxes, that the twins of one thread come upon, loading or storing. */
public interface Onlooker {

    /** An array, an object with numbers, a class with static ones, or a box: for the first time, or again. */
    void met(Object o);
}
