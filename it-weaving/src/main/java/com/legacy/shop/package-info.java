/** Programs as they are woven in builds: {@link com.legacy.shop.Derivatives} asks for the derivatives of the others. */
package com.legacy.shop;
