/** What a project on the class path may count on. */
@NullMarked
package com.example.sizing;

import org.jspecify.annotations.NullMarked;
