/**
 * JSON as plain Java values, read from untrusted files within stated limits. Internal: other
 * readers of this module build on it. It streams, because the object mapper of a JSON library alone
 * takes longer to load than a first report may.
 */
@NullMarked
package dev.roofline.models.json;

import org.jspecify.annotations.NullMarked;
