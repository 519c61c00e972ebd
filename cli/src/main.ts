import { Command } from "commander";
