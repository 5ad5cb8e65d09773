package dev.kinkajou.agent.lambda.targets;

/** A lambda that the JVM can run, but whose twin would have too many parameters. */
final class LongParameterLists {

    private LongParameterLists() {
    }

    interface Many {
        double sum(double a0, double a1, double a2, double a3, double a4, double a5, double a6, double a7,
                double a8, double a9, double a10, double a11, double a12, double a13, double a14, double a15,
                double a16, double a17, double a18, double a19, double a20, double a21, double a22, double a23,
                double a24, double a25, double a26, double a27, double a28, double a29, double a30,
                double a31, double a32, double a33, double a34, double a35, double a36, double a37, double a38,
                double a39, double a40, double a41, double a42, double a43, double a44, double a45,
                double a46, double a47, double a48, double a49, double a50, double a51, double a52, double a53,
                double a54, double a55, double a56, double a57, double a58, double a59, double a60,
                double a61, double a62, double a63, double a64, double a65, double a66, double a67, double a68,
                double a69, double a70, double a71, double a72, double a73, double a74, double a75,
                double a76, double a77, double a78, double a79, double a80, double a81, double a82, double a83,
                double a84, double a85, double a86, double a87, double a88, double a89);
    }

    static Many many() {
        return (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20,
                a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39,
                a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58,
                a59, a60, a61, a62, a63, a64, a65, a66, a67, a68, a69, a70, a71, a72, a73, a74, a75, a76, a77,
                a78, a79, a80, a81, a82, a83, a84, a85, a86, a87, a88, a89) -> a0 + a89;
    }
}
