package dev.kinkajou.agent.classfiles;

/**
 * A place where a lambda or method reference becomes an object: an {@code invokedynamic} of {@code LambdaMetafactory}.
 *
 * @param interfaceName internal name of the interface it implements
 * @param methodKey name and erased descriptor of the interface's method
 * @param implementation what the object's method calls
 */
public record LambdaSite(String interfaceName, String methodKey, MethodReference implementation) {
}
