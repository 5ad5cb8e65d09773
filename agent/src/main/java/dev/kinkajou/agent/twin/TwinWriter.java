package dev.kinkajou.agent.twin;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Writes a class beside the reader it came from, so that untouched methods are copied, and never asks for common super classes. */
final class TwinWriter extends ClassWriter {

    TwinWriter(ClassReader reader) {
        super(reader, ClassWriter.COMPUTE_MAXS);
    }

    @Override
    protected String getCommonSuperClass(String first, String second) {
        throw new IllegalStateException("frames are never computed, so nobody may ask for the common super class of "
                + first + " and " + second);
    }
}
