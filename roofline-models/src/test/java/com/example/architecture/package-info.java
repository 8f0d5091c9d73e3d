/** What a user adds: an architecture outside this library, as docs/add-an-architecture.md shows. */
@NullMarked
package com.example.architecture;

import org.jspecify.annotations.NullMarked;
