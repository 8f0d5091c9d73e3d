package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.study.equity.EfficiencyTrap;
import dev.roofline.study.equity.EquityRow;
import dev.roofline.study.equity.Resource;
import dev.roofline.study.equity.UtilisationCell;
import dev.roofline.study.equity.UtilisationStudy;
import java.util.List;

/**
 * A study of utilisation as JSON: {@code {"stage", "cells": [{"model", "device", "scenario",
 * "operationalIntensity", "ridgeFlopPerByte", "compute", "bandwidth"} …], "compute": RESOURCE,
 * "bandwidth": RESOURCE}}, where RESOURCE is {@code {"overDevices": [EQUITY …], "overModels":
 * [EQUITY …], "traps": [{"device", "model", "scenario", "cause", "factor", "bestDevice"} …]}} and
 * EQUITY {@code {"subject", "scenario", "jain", "coefficientOfVariation"}}. Utilisations are from 0
 * to 1.
 */
final class EquityJson {

  private EquityJson() {}

  static ObjectNode of(UtilisationStudy study, double trapShare) {
    ObjectNode json = Json.object();
    json.put("stage", study.stage().toString());
    ArrayNode cells = json.putArray("cells");
    study.cells().forEach(cell -> cells.add(cell(cell)));
    for (Resource resource : Resource.values()) {
      ObjectNode of = json.putObject(resource.toString());
      of.set("overDevices", equities(study.equityOverDevices(resource)));
      of.set("overModels", equities(study.equityOverModels(resource)));
      ArrayNode traps = of.putArray("traps");
      study.traps(resource, trapShare).forEach(trap -> traps.add(trap(trap)));
    }
    return json;
  }

  private static ObjectNode cell(UtilisationCell cell) {
    ObjectNode json = Json.object();
    json.put("model", cell.model());
    json.put("device", cell.device());
    json.put("scenario", cell.scenario().toString());
    json.set("operationalIntensity", Json.number(cell.operationalIntensity()));
    json.set("ridgeFlopPerByte", Json.number(cell.roofline().ridge()));
    json.set("compute", Json.number(cell.utilisation().compute()));
    json.set("bandwidth", Json.number(cell.utilisation().bandwidth()));
    return json;
  }

  private static ArrayNode equities(List<EquityRow> rows) {
    ArrayNode json = Json.array();
    for (EquityRow row : rows) {
      ObjectNode equity = json.addObject();
      equity.put("subject", row.subject());
      equity.put("scenario", row.scenario().toString());
      equity.set("jain", Json.number(row.equity().jain()));
      equity.set("coefficientOfVariation", Json.number(row.equity().coefficientOfVariation()));
    }
    return json;
  }

  private static ObjectNode trap(EfficiencyTrap trap) {
    ObjectNode json = Json.object();
    json.put("device", trap.trapped().device());
    json.put("model", trap.trapped().model());
    json.put("scenario", trap.trapped().scenario().toString());
    json.put("cause", trap.cause().toString());
    json.set("factor", Json.number(trap.factor()));
    json.put("bestDevice", trap.best().device());
    return json;
  }
}
