/** Which classes the agent makes differentiable, and what happens with the others. */
package dev.kinkajou.it.selection;
