/**
 * Lambdas and method references of rewritten classes, in two steps. When the class loads, {@link dev.kinkajou.agent.lambda.LambdaDesugarer}
 * makes every body a method of the class itself, so that it gets a twin like all others. When a site is linked,
 * {@link dev.kinkajou.agent.lambda.HiddenLambdaSpinner} makes the class of its objects, which run the body or its twin.
 */
package dev.kinkajou.agent.lambda;
