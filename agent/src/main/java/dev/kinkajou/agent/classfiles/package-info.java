/**
 * What class files say, read without loading a class. {@link dev.kinkajou.agent.classfiles.ClassFiles} finds and remembers them per class
 * loader; {@link dev.kinkajou.agent.classfiles.Hierarchy} answers questions about super types and members as the JVM would resolve them.
 */
package dev.kinkajou.agent.classfiles;
