// SPDX-License-Identifier: EPL-2.0
// A SCIM 2.0 service for tests, on loopback: node server.mjs PORT FILE TOKEN
// What it holds is kept in FILE, so that it outlives being killed. Prints "ready" when it answers.
import express from "express";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";
import fs from "node:fs";
import crypto from "node:crypto";

const [port, file, token] = process.argv.slice(2);
const data = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {User: {}, Group: {}};

function save() {
  fs.writeFileSync(file + ".new", JSON.stringify(data));
  fs.renameSync(file + ".new", file);
}

function unique(type, id, instance) {
  const taken = type === "User" && Object.values(data.User).some(other =>
    other.id !== id && other.userName.toLowerCase() === instance.userName?.toLowerCase());
  if (taken) throw new SCIMMY.Types.Error(409, "uniqueness", "The userName is taken");
}

function serve(type, Resource) {
  SCIMMY.Resources.declare(Resource
    .ingress((resource, instance) => {
      const id = resource.id ?? crypto.randomUUID();
      if (resource.id && !data[type][id]) throw new SCIMMY.Types.Error(404, null, "There is no such object");
      unique(type, id, instance);
      const now = new Date().toISOString();
      const created = data[type][id]?.meta.created ?? now;
      const plain = JSON.parse(JSON.stringify(instance));
      data[type][id] = {...plain, id, meta: {created, lastModified: now}};
      save();
      return data[type][id];
    })
    .egress(resource => {
      if (resource.id) {
        const found = data[type][resource.id];
        if (!found) throw new SCIMMY.Types.Error(404, null, "There is no such object");
        return found;
      }
      const all = Object.values(data[type]);
      return resource.filter ? resource.filter.match(all) : all;
    })
    .degress(resource => {
      if (!data[type][resource.id]) throw new SCIMMY.Types.Error(404, null, "There is no such object");
      delete data[type][resource.id];
      save();
    }));
}

SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);
serve("User", SCIMMY.Resources.User);
serve("Group", SCIMMY.Resources.Group);

const app = express();
app.use("/scim/v2", new SCIMMYRouters({
  type: "bearer",
  handler: request => {
    if (request.header("Authorization") !== `Bearer ${token}`) throw new Error("The token is wrong");
    return "tester";
  },
}));
app.listen(Number(port), "127.0.0.1", () => console.log("ready"));
