package dev.roofline.laws;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tally;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.NumberFormat;
import dev.roofline.potential.Potential;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;

/** Any value of the core by its type, for parameters of properties. */
@Domain(DomainContext.Global.class)
public class CoreDomain extends DomainContextBase {

  @Provide
  Arbitrary<Step> steps() {
    return Workloads.steps();
  }

  @Provide
  Arbitrary<DecodeRun> runs() {
    return Workloads.runs();
  }

  @Provide
  Arbitrary<Workload> workloads() {
    return Workloads.workloads();
  }

  @Provide
  Arbitrary<Dimension> dimensions() {
    return Algebra.dimensions();
  }

  @Provide
  Arbitrary<Polynomial> polynomials() {
    return Algebra.polynomials();
  }

  @Provide
  Arbitrary<ExtentCase> extentCases() {
    return Algebra.extentCases();
  }

  @Provide
  Arbitrary<Extent> extents() {
    return Algebra.extents();
  }

  @Provide
  Arbitrary<FormCase> formCases() {
    return FormCase.all();
  }

  @Provide
  Arbitrary<LinearForm> linearForms() {
    return Algebra.linearForms();
  }

  @Provide
  Arbitrary<Cost> costs() {
    return Algebra.costs();
  }

  @Provide
  Arbitrary<Tally> tallies() {
    return Algebra.tallies();
  }

  @Provide
  Arbitrary<Kernel> kernels() {
    return Operators.kernels();
  }

  @Provide
  Arbitrary<Operator> operators() {
    return Operators.operators();
  }

  @Provide
  Arbitrary<Formats> formats() {
    return Operators.formats();
  }

  @Provide
  Arbitrary<NumberFormat> numberFormats() {
    return Operators.numberFormats();
  }

  @Provide
  Arbitrary<FlopRate> flopRates() {
    return Hardware.flopRates();
  }

  @Provide
  Arbitrary<Bandwidth> bandwidths() {
    return Hardware.bandwidths();
  }

  @Provide
  Arbitrary<DataSize> dataSizes() {
    return Hardware.dataSizes();
  }

  @Provide
  Arbitrary<Roofline> rooflines() {
    return Hardware.rooflines();
  }

  @Provide
  Arbitrary<Ceilings> ceilings() {
    return Hardware.ceilings();
  }

  @Provide
  Arbitrary<Device> devices() {
    return Hardware.devices();
  }

  @Provide
  Arbitrary<Potential> potentials() {
    return Hardware.potentials();
  }
}
