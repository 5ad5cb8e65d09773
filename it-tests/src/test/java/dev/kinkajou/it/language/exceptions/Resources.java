package dev.kinkajou.it.language.exceptions;

final class Resources {
    static final class Account implements AutoCloseable {
        private final double[] balance;
        private final double fee;
        private final boolean failing;

        Account(double[] balance, double fee, boolean failing) {
            this.balance = balance;
            this.fee = fee;
            this.failing = failing;
        }

        double pay(double amount) {
            balance[0] += amount;
            if (failing) {
                throw new IllegalStateException("no payment");
            }
            return balance[0];
        }

        @Override
        public void close() {
            balance[0] *= fee;
            if (failing) {
                throw new IllegalArgumentException("does not close");
            }
        }
    }

    private Resources() {
    }

    static double closed(double[] x) {
        double[] balance = {x[0]};
        double seen;
        try (Account a = new Account(balance, x[1], false); Account b = new Account(balance, 2, false)) {
            seen = a.pay(x[1]) * b.pay(x[0]);
        }
        return seen + balance[0];
    }

    /** The exception of the body comes, with that of close suppressed. */
    static double failing(double[] x) {
        double[] balance = {x[0]};
        try (Account a = new Account(balance, x[1], true)) {
            a.pay(x[0] * x[1]);
        } catch (IllegalStateException e) {
            balance[0] += e.getSuppressed().length * x[1];
        }
        return balance[0];
    }

    static double none(double[] x) {
        double y = x[0];
        try (Account nothing = null) {
            y *= x[1];
        }
        return y;
    }
}
