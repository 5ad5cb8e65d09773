package com.legacy.micro;

/** The smallest program there is, to measure what a launch costs. */
public final class Hello {

    private Hello() {
    }

    /** Greets. */
    public static void main(String[] args) {
        System.out.println("Hello, world");
    }
}
