import { netOnRecord } from "../values/amounts.ts";
import { happenedOn } from "../values/days.ts";

export const paidBefore = netOnRecord("the sum paid before (net)");

export const paidOn = happenedOn("/paidOn", "the day of payment");
