/**
 * Compiled adjoints: for a method whose bytecode can be analysed, straight bytecode that runs it backwards. Start at
 * {@link dev.kinkajou.agent.compile.Compilation}.
 *
 * <p>
 * A method's code becomes blocks and values in SSA form ({@link dev.kinkajou.agent.compile.SsaBuilder}); liveness of adjoints decides which share a
 * local ({@link dev.kinkajou.agent.compile.AdjointLocals}); what the way back reads of the primal gets a slot in a frame of the records
 * ({@link dev.kinkajou.agent.compile.Plan}); and two emitters write the forward form, which is the original and keeps these, and the reverse form.
 */
package dev.kinkajou.agent.compile;
