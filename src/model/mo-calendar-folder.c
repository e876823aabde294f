/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-calendar-folder.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/mo-call-rules.h"
#include "exchange/mo-calendar-file.h"
#include "store/mo-calendar-calls.h"

#define OFFICE_FILE "mentoring-office.ics"

struct _MoCalendarSheet {
  char *folder, *owner, *office;
  MoCalendarTitle titles;
  gint64 mentor;
  GPtrArray *calls, *mentors; /* MoCalendarCall, MoCalendarMentor */
};

MoCalendarAsk *
mo_calendar_ask_new (const char *folder, MoCalendarTitle titles, gint64 mentor)
{
  MoCalendarAsk *ask = g_new0 (MoCalendarAsk, 1);
  *ask = (MoCalendarAsk){ g_strdup (folder), titles, mentor };
  return ask;
}

void
mo_calendar_ask_free (MoCalendarAsk *ask)
{
  if (!ask)
    return;
  g_free (ask->folder);
  g_free (ask);
}

void
mo_calendar_sheet_free (MoCalendarSheet *sheet)
{
  if (!sheet)
    return;
  g_free (sheet->folder);
  g_free (sheet->owner);
  g_free (sheet->office);
  g_clear_pointer (&sheet->calls, g_ptr_array_unref);
  g_clear_pointer (&sheet->mentors, g_ptr_array_unref);
  g_free (sheet);
}

/* ---------------------------------------------------------------------- reading */

gpointer
mo_calendar_sheet_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCalendarAsk *ask = data;
  g_autoptr (MoCalendarSheet) sheet = g_new0 (MoCalendarSheet, 1);
  MoDay from = mo_store_get_today (store) - MO_CALENDAR_PAST_DAYS;
  g_autoptr (GError) failure = NULL;

  sheet->folder = g_strdup (ask->folder);
  sheet->titles = ask->titles;
  sheet->mentor = ask->mentor;
  sheet->office = mo_store_get_setting (store, "office_name", &failure);
  if (!failure)
    sheet->owner = mo_store_calendar_owner (store, &failure);
  if (!failure)
    sheet->calls = mo_store_list_calendar_calls (store, from, &failure);
  if (!failure)
    sheet->mentors = mo_store_list_calendar_mentors (store, from, &failure);
  if (!failure)
    return g_steal_pointer (&sheet);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* ---------------------------------------------------------------------- texts */

static MoCalendarEvent *
event_of (const MoCalendarSheet *sheet, const MoCalendarCall *call, gboolean for_mentor)
{
  MoCalendarEvent *event = g_new0 (MoCalendarEvent, 1);
  MoCalendarCallNames names = { call->number,      call->limit,    call->mentee_first,
                                call->mentee_last, call->referral, call->mentor_first,
                                call->mentor_last, call->mentor };

  event->uid = g_strdup_printf ("%s@mentoring-office", call->uuid);
  event->sequence = call->sequence;
  event->starts_at = g_strdup (call->starts_at);
  event->changed_at = g_strdup (call->changed_at);
  event->minutes = call->minutes;
  event->title = mo_calendar_title (&names, sheet->titles, for_mentor);
  event->where = g_strdup (mo_call_medium_words (call->medium));
  event->cancelled = g_str_has_prefix (call->state, "cancelled_");
  return event;
}

/* mentor 0: of the office. */
static char *
text_for (const MoCalendarSheet *sheet, gint64 mentor, const char *name)
{
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_calendar_event_free);
  for (guint i = 0; i < sheet->calls->len; i++) {
    const MoCalendarCall *call = g_ptr_array_index (sheet->calls, i);
    if (!mentor || call->mentor == mentor)
      g_ptr_array_add (events, event_of (sheet, call, mentor != 0));
  }
  return mo_calendar_file_text (name, sheet->owner, events);
}

/* ---------------------------------------------------------------------- files */

static char *
file_of (gint64 mentor)
{
  return mentor ? g_strdup_printf ("mentor-%04" G_GINT64_FORMAT ".ics", mentor)
                : g_strdup (OFFICE_FILE);
}

/* As a file of a mentor is called. */
static gboolean
is_mentor_file (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "-.", -1);
  return g_strv_length (parts) == 3 && g_str_equal (parts[0], "mentor") &&
         g_str_equal (parts[2], "ics") && *parts[1] &&
         strspn (parts[1], "0123456789") == strlen (parts[1]);
}

static gboolean
not_ours (const char *path, GError **error)
{
  g_set_error (error,
               G_FILE_ERROR,
               G_FILE_ERROR_EXIST,
               _ ("%s was not written by this office, so it was left alone. Move it elsewhere, "
                  "or choose another folder."),
               path);
  return FALSE;
}

static gboolean
put (const MoCalendarSheet *sheet,
     const char *name,
     const char *text,
     MoCalendarReport *report,
     GError **error)
{
  g_autofree char *path = g_build_filename (sheet->folder, name, NULL), *before = NULL;

  report->files++;
  if (g_file_get_contents (path, &before, NULL, NULL)) {
    if (g_str_equal (before, text))
      return TRUE;
    if (!mo_calendar_file_is_ours (before, sheet->owner))
      return not_ours (path, error);
  } else if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    return not_ours (path, error);
  }
  report->written++;
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* NULL where a call has a time that cannot be read. */
static char *
whole_text (const MoCalendarSheet *sheet, gint64 mentor)
{
  g_autofree char *whose = mentor ? NULL : g_strdup (sheet->office);
  for (guint i = 0; mentor && i < sheet->mentors->len; i++) {
    const MoCalendarMentor *it = g_ptr_array_index (sheet->mentors, i);
    MoCalendarCallNames names = { .mentor_first = it->first,
                                  .mentor_last = it->last,
                                  .mentor = it->id };
    if (it->id == mentor)
      whose = mo_calendar_mentor (&names, sheet->titles);
  }
  if (!whose || !*whose) {
    g_free (whose);
    whose = g_strdup (_ ("the office"));
  }
  g_autofree char *name = g_strdup_printf (_ ("Mentoring calls, %s"), whose);
  return text_for (sheet, mentor, name);
}

char *
mo_calendar_sheet_text (const MoCalendarSheet *sheet, gint64 mentor)
{
  char *text = whole_text (sheet, mentor);
  return text ? text : g_strdup ("");
}

static gboolean
write_one (const MoCalendarSheet *sheet,
           gint64 mentor,
           MoCalendarReport *report,
           GError **error)
{
  g_autofree char *file = file_of (mentor);
  g_autofree char *text = whole_text (sheet, mentor);

  if (text)
    return put (sheet, file, text, report, error);
  g_set_error (error,
               G_FILE_ERROR,
               G_FILE_ERROR_INVAL,
               _ ("%s was not written: a call has a time that cannot be read."),
               file);
  return FALSE;
}

static gboolean
is_wanted (const MoCalendarSheet *sheet, const char *name)
{
  for (guint i = 0; i < sheet->mentors->len; i++) {
    const MoCalendarMentor *mentor = g_ptr_array_index (sheet->mentors, i);
    g_autofree char *file = file_of (mentor->id);
    if (g_str_equal (file, name))
      return TRUE;
  }
  return FALSE;
}

/* Of mentors who are no longer there; only what this office wrote. */
static void
clean_up (const MoCalendarSheet *sheet, MoCalendarReport *report)
{
  g_autoptr (GDir) folder = g_dir_open (sheet->folder, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder))) {
    if (!is_mentor_file (name) || is_wanted (sheet, name))
      continue;
    g_autofree char *path = g_build_filename (sheet->folder, name, NULL), *text = NULL;
    if (g_file_get_contents (path, &text, NULL, NULL) &&
        mo_calendar_file_is_ours (text, sheet->owner) && g_unlink (path) == 0)
      report->removed++;
  }
}

/* What went wrong, and the way out. */
static gboolean
failed (const MoCalendarSheet *sheet, GError *failure, GError **error)
{
  if (!failure)
    return TRUE;
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_EXIST)) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  g_set_error (
      error,
      failure->domain,
      failure->code,
      _ ("The calendar files could not be written. Nothing of the office is lost. Look "
         "whether %s can be written to and has room, or choose another folder."),
      sheet->folder);
  g_error_free (failure);
  return FALSE;
}

gboolean
mo_calendar_sheet_write (MoCalendarSheet *sheet, MoCalendarReport *report, GError **error)
{
  GError *failure = NULL;

  *report = (MoCalendarReport){ 0 };
  if (!g_file_test (sheet->folder, G_FILE_TEST_IS_DIR)) {
    g_set_error (
        error,
        G_FILE_ERROR,
        G_FILE_ERROR_NOENT,
        _ ("The folder of the calendars is gone. Calendars that follow it stay as they "
           "were. Bring back %s, or choose another folder."),
        sheet->folder);
    return FALSE;
  }
  if (!sheet->mentor)
    write_one (sheet, 0, report, &failure);
  for (guint i = 0; !failure && i < sheet->mentors->len; i++) {
    const MoCalendarMentor *mentor = g_ptr_array_index (sheet->mentors, i);
    if (!sheet->mentor || sheet->mentor == mentor->id)
      write_one (sheet, mentor->id, report, &failure);
  }
  if (!failure && !sheet->mentor)
    clean_up (sheet, report);
  return failed (sheet, failure, error);
}
