/**
 * Emission of twins: from a class file to the same class file with a recording twin beside each method. Start at
 * {@link dev.kinkajou.agent.twin.TwinClass}; {@link dev.kinkajou.agent.twin.RecordingTwin} shows a method before and after.
 */
package dev.kinkajou.agent.twin;
