/** Plans which of several devices to buy. */
@NullMarked
package com.example.planner;

import org.jspecify.annotations.NullMarked;
