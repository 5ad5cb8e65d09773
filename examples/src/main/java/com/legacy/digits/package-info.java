/**
 * A classifier for handwritten digits as many programs have one: written years ago, for plain evaluation, by people
 * who never thought of derivatives. It knows nothing of Kinkajou. {@link com.legacy.digits.DigitNetwork} is the entry
 * class.
 */
package com.legacy.digits;
