/**
 * Memory of the user's program by identity: handles, activity, shadows, boxes. Start at {@link dev.kinkajou.runtime.memory.Memory}.
 */
package dev.kinkajou.runtime.memory;
