/** The option {@code verify}: memory that changes behind the recording's back. {@link dev.kinkajou.it.verify.VerifyIT} starts programs with it. */
package dev.kinkajou.it.verify;
