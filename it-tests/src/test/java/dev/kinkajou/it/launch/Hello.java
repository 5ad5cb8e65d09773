package dev.kinkajou.it.launch;

/** The least program there is. */
final class Hello {
    private Hello() {
    }

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
