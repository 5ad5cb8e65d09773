/**
 * Which classes become differentiable. {@link dev.kinkajou.agent.selection.Selection} decides class by class as they load;
 * {@link dev.kinkajou.agent.selection.Reach} knows what the roots reach, from class files alone.
 */
package dev.kinkajou.agent.selection;
