// Start-up script: jshell --class-path examples/command/target/roofline.jar docs/roofline.jsh
import dev.roofline.algebra.*;
import dev.roofline.analysis.*;
import dev.roofline.device.*;
import dev.roofline.format.*;
import dev.roofline.hardware.*;
import dev.roofline.model.*;
import dev.roofline.models.huggingface.*;
import dev.roofline.models.zoo.*;
import dev.roofline.potential.*;
import dev.roofline.quantity.*;
import dev.roofline.workload.*;
import static dev.roofline.quantity.Bandwidth.gigabytesPerSecond;
import static dev.roofline.quantity.FlopRate.teraflopsPerSecond;
