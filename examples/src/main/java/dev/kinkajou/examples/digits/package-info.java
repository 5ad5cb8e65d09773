/**
 * Trains a digit classifier that was written without derivatives in mind, see {@link com.legacy.digits}.
 * {@link dev.kinkajou.examples.digits.TrainDigits} is the program; the gradient is taken in
 * {@link dev.kinkajou.examples.digits.Training}.
 */
package dev.kinkajou.examples.digits;
