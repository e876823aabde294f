/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>

/* Small archives for tests: "folder/name" and text in turn, ended by NULL. */
static inline void
zip_part (GsfOutfile *zip, const char *path, const char *bytes, gsize length)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  GsfOutfile *folder = g_object_ref (zip);
  guint last = g_strv_length (steps) - 1;
  for (guint i = 0; i < last; i++) {
    GsfOutput *inner = gsf_outfile_new_child (folder, steps[i], TRUE);
    g_object_unref (folder);
    folder = GSF_OUTFILE (inner);
  }
  GsfOutput *part = gsf_outfile_new_child (folder, steps[last], FALSE);
  gsf_output_write (part, length, (const guint8 *) bytes);
  gsf_output_close (part);
  g_object_unref (part);
  if (folder != zip)
    gsf_output_close (GSF_OUTPUT (folder));
  g_object_unref (folder);
}

static inline GBytes *
zip_of (const char *const *parts)
{
  gsf_init ();
  GsfOutput *memory = gsf_output_memory_new ();
  GsfOutfile *zip = gsf_outfile_zip_new (memory, NULL);
  for (; *parts; parts += 2)
    zip_part (zip, parts[0], parts[1], strlen (parts[1]));
  gsf_output_close (GSF_OUTPUT (zip));
  g_object_unref (zip);
  GBytes *bytes = g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (memory)),
                               (gsize) gsf_output_size (memory));
  g_object_unref (memory);
  return bytes;
}

#define ZIP_TYPES "[Content_Types].xml", "<Types/>"
#define ZIP_RELS                                                                               \
  "xl/_rels/workbook.xml.rels",                                                                \
      "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\""                            \
      " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"x/sharedStrings\""    \
      " Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"x/styles\""               \
      " Target=\"styles.xml\"/></Relationships>"
#define ZIP_WORKBOOK                                                                           \
  "xl/workbook.xml", "<workbook><sheets><sheet name=\"People\" r:id=\"r1\""                    \
                     " xmlns:r=\"u\"/></sheets></workbook>"

/* An XLSX around one sheet. */
static inline GBytes *
zip_sheet (const char *sheet)
{
  const char *parts[] = { ZIP_TYPES, ZIP_RELS, ZIP_WORKBOOK, "xl/worksheets/sheet1.xml",
                          sheet,     NULL };
  return zip_of (parts);
}

/* An ODS around its content. */
static inline GBytes *
zip_content (const char *content)
{
  const char *parts[] = {
    "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content, NULL
  };
  return zip_of (parts);
}
