package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Memory;

/** One field. Only its own adjoint is read from the shadow of the object that has it. */
final class FieldShape extends Shape {

    private final FieldPlace place;
    private final int offset;

    FieldShape(FieldPlace place, int offset) {
        this.place = place;
        this.offset = offset;
    }

    @Override
    void activate(Memory memory) {
        memory.activate(memory.handle(place.memory()));
    }

    @Override
    void collect(Memory memory, double[] adjoints) {
        adjoints[offset] = memory.shadow(place.memory())[place.slot()];
    }

    @Override
    void distribute(double[] numbers, Memory memory) {
        memory.shadow(place.memory())[place.slot()] = numbers[offset];
    }

    @Override
    void read(double[] numbers) {
        numbers[offset] = FieldAccess.number(place.opened(), place.memory());
    }

    @Override
    void write(double[] numbers) {
        FieldAccess.write(place.opened(), place.memory(), numbers[offset]);
    }

    @Override
    Object memory() {
        return place.memory();
    }

    @Override
    String part(int index) {
        return "";
    }

    @Override
    int size() {
        return 1;
    }

    @Override
    int flatten(double[] adjoints, double[] into, int at) {
        into[at] = adjoints[offset];
        return at + 1;
    }

    @Override
    Double gradient(Answer answer) {
        return answer.adjoints[offset];
    }
}
