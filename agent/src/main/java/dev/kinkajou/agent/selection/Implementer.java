package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.LambdaSite;

/**
 * Something whose objects receive calls made on a type: a class, or a lambda.
 *
 * @param type internal name of the class, or of the class that holds the lambda
 * @param lambda the lambda, or null
 */
record Implementer(String type, LambdaSite lambda) {
}
