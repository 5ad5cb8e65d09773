/**
 * Lambdas of rewritten classes: their {@code invokedynamic} instructions are linked by
 * {@link dev.kinkajou.runtime.lambda.LambdaBootstrap}, so that the objects can run twins and keep the ids of what they captured.
 */
package dev.kinkajou.runtime.lambda;
