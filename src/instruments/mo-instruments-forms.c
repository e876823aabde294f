/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "instruments/mo-instruments-page-private.h"
#include "widget/mo-form-dialog.h"

#define SPARE 2 /* empty lines for new statements */

typedef struct {
  MoInstrumentsPage *page; /* weak */
  MoInstrument *it;        /* as it was; id 0 for a new one */
  GPtrArray *keys;         /* of the items, in the order of the form; "" for a new one */
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;
  g_clear_weak_pointer (&asking->page);
  mo_instrument_unref (asking->it);
  g_ptr_array_unref (asking->keys);
  g_free (asking);
}

static Asking *
asking_new (MoInstrumentsPage *self, const MoInstrument *it)
{
  Asking *asking = g_new0 (Asking, 1);
  asking->it = mo_instrument_ref ((MoInstrument *) it);
  asking->keys = g_ptr_array_new_with_free_func (g_free);
  g_set_weak_pointer (&asking->page, self);
  return asking;
}

static MoInstrument *
copy_of (const MoInstrument *it)
{
  MoInstrument *copy = mo_instrument_new ();
  mo_fields_copy (mo_instrument_fields (), copy, it, sizeof *copy);
  return copy;
}

static void
take (char **place, char *value)
{
  g_free (*place);
  *place = value;
}

/* ---------------------------------------------------------------------- the words */

/* "2 1 3": the places of the items as they are to be asked; NULL where it is not one. */
static GArray *
read_order (const char *text, guint n)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) words = g_strsplit_set (text, " ,;", -1);

  for (char **word = words; *word; word++) {
    guint at = (guint) g_ascii_strtoull (*word, NULL, 10);
    if (!**word)
      continue;
    for (guint i = 0; i < order->len; i++)
      if (g_array_index (order, guint, i) == at)
        return NULL;
    if (at < 1 || at > n)
      return NULL;
    g_array_append_val (order, at);
  }
  return order->len == n ? g_steal_pointer (&order) : NULL;
}

static void
add_line (MoFormDialog *form, const Asking *asking, guint at, MoWording *wording)
{
  g_autofree char *key = g_strdup_printf ("item%u", at);
  g_autofree char *sentence = mo_form_dialog_get (form, key);
  mo_wording_add (wording, asking->keys->pdata[at], sentence);
}

/* What the form says now, or NULL where the order is not one. */
static char *
written_words (MoFormDialog *form, const Asking *asking)
{
  g_autoptr (MoWording) wording = mo_wording_read (NULL);
  g_autoptr (MoWording) was = mo_wording_read (asking->it->items);
  g_autofree char *order_text =
      mo_form_dialog_get_row (form, "order") ? mo_form_dialog_get (form, "order") : NULL;
  g_autoptr (GArray) order = order_text ? read_order (order_text, was->items->len) : NULL;

  if (order_text && !order) {
    mo_form_dialog_problem (
        form, "order", _ ("Write each number once, as they are to be asked: 2 1 3 …"));
    return NULL;
  }
  for (guint i = 0; i < asking->keys->len; i++)
    add_line (form,
              asking,
              order && i < order->len ? g_array_index (order, guint, i) - 1 : i,
              wording);
  if (mo_form_dialog_get_row (form, "answers")) {
    g_autofree char *answers = mo_form_dialog_get (form, "answers");
    g_auto (GStrv) lines = g_strsplit (answers, "\n", -1);
    for (char **line = lines; *line; line++)
      if (*g_strstrip (*line))
        g_ptr_array_add (wording->answers, g_strdup (*line));
  }
  return mo_wording_write (wording);
}

/* As many words as there are answers, or none. */
static gboolean
answers_fit (MoFormDialog *form, const MoScale *scale, const char *items)
{
  g_autoptr (MoWording) wording = mo_wording_read (items);
  guint n = (guint) (scale->high - scale->low + 1);

  if (wording->answers->len == 0 || wording->answers->len == n)
    return TRUE;
  g_autofree char *problem = g_strdup_printf (
      _ ("There are %u answers: write the words of each on a line of its own, or none."), n);
  mo_form_dialog_problem (form, "answers", problem);
  return FALSE;
}

static void
words_given (MoFormDialog *form, Asking *asking)
{
  const MoScale *scale = mo_scale_of (asking->it->code);
  if (!asking->page || !asking->page->office)
    return;
  g_autofree char *items = written_words (form, asking);
  if (!items || !answers_fit (form, scale, items))
    return;
  g_autoptr (MoInstrument) it = copy_of (asking->it);
  take (&it->items, g_steal_pointer (&items));
  if (mo_form_dialog_get_row (form, "name"))
    take (&it->name, mo_form_dialog_get (form, "name"));
  MoInstrumentAsk *ask = mo_instrument_ask_new (MO_INSTRUMENT_WORDS, it);
  if (mo_form_dialog_get_row (form, "why"))
    ask->why = mo_form_dialog_get (form, "why");
  mo_instruments_page_write (asking->page, ask, GTK_WINDOW (form));
}

typedef struct {
  GArray *fields;   /* MoWizardField */
  GPtrArray *texts; /* what they point to */
} Fields;

static const char *
keep (Fields *it, char *text)
{
  g_ptr_array_add (it->texts, text);
  return text;
}

static void
add_field (Fields *it,
           MoWizardKind kind,
           const char *key,
           const char *label,
           const char *hint,
           const char *value)
{
  const MoWizardField field = {
    .key = key, .kind = kind, .label = label, .hint = hint, .value = value
  };
  g_array_append_val (it->fields, field);
}

static void
add_items (Fields *it, Asking *asking, const MoWording *wording, gboolean own)
{
  guint spare = own ? SPARE : 0;

  for (guint i = 0; i < wording->items->len + spare; i++) {
    gboolean there = i < wording->items->len;
    const MoItem *item = there ? wording->items->pdata[i] : NULL;
    const char *key = keep (it, g_strdup_printf ("item%u", i));
    const char *label =
        keep (it,
              !own    ? g_strdup_printf (_ ("Item %u"), i + 1)
              : there ? g_strdup_printf (_ ("Statement %u"), i + 1)
                      : g_strdup_printf (_ ("New statement %u"), i + 1 - wording->items->len));
    add_field (it, MO_WIZARD_LINE, key, label, NULL, there ? item->sentence : NULL);
    g_array_index (it->fields, MoWizardField, it->fields->len - 1).sentence = TRUE;
    g_ptr_array_add (asking->keys, g_strdup (there ? item->key : ""));
  }
}

static char *
usual_order (guint n)
{
  GString *text = g_string_new (NULL);
  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "%s%u", i > 1 ? " " : "", i);
  return g_string_free (text, FALSE);
}

static void
ask (MoInstrumentsPage *self, const MoInstrument *it)
{
  const MoScale *scale = mo_scale_of (it->code);
  gboolean own = mo_scale_is_own (scale);
  g_autoptr (MoWording) wording = mo_wording_read (it->items);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (MoWizardField));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Fields all = { fields, texts };
  Asking *asking = asking_new (self, it);

  if (own)
    add_field (&all, MO_WIZARD_LINE, "name", _ ("Name"), NULL, it->name);
  add_items (&all, asking, wording, own);
  if (own && wording->items->len > 1)
    add_field (&all,
               MO_WIZARD_LINE,
               "order",
               _ ("Order"),
               _ ("The numbers, as they are to be asked"),
               keep (&all, usual_order (wording->items->len)));
  if (!own)
    add_field (&all,
               MO_WIZARD_LINES,
               "answers",
               _ ("Words of the answers"),
               _ ("One a line, from the lowest; or none"),
               keep (&all, mo_wording_answers (wording)));
  if (it->id)
    add_field (&all, MO_WIZARD_LINE, "why", _ ("Why"), _ ("Kept with the version"), NULL);
  MoFormDialog *form = mo_form_dialog_new (
      GTK_WIDGET (self),
      it->id || it->code ? it->name : _ ("New set of statements"),
      own ? _ ("Another wording is another question: what was said before is compared only "
               "with "
               "answers to the same words. A line left empty is no longer asked.")
          : _ ("Write the items in as your licence gives them. They are not part of this "
               "program."),
      _ ("Save"),
      (const MoWizardField *) fields->data,
      fields->len);
  g_signal_connect_data (form, "submitted", G_CALLBACK (words_given), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (form));
}

void
mo_instruments_page_ask_words (MoInstrumentsPage *self)
{
  const MoInstrument *it = mo_instruments_page_chosen (self);
  if (it)
    ask (self, it);
}

void
mo_instruments_page_ask_new (MoInstrumentsPage *self)
{
  g_autoptr (MoInstrument) it = mo_instrument_new ();
  it->licence_note = g_strdup (_ ("The service’s own statements, free to use."));
  it->items = g_strdup ("");
  it->scoring = g_strdup ("each 1 to 5");
  ask (self, it);
}

/* ---------------------------------------------------------------------- the licence */

static void
licence_given (MoFormDialog *form, Asking *asking)
{
  if (!asking->page || !asking->page->office)
    return;
  g_autoptr (MoInstrument) it = copy_of (asking->it);
  g_autofree char *until = mo_form_dialog_get (form, "until"), *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  it->licence_until = MO_DAY_NONE;
  if (*until && !mo_lenient_day (until,
                                 mo_office_get_today (asking->page->office),
                                 &it->licence_until,
                                 &precision,
                                 &problem)) {
    mo_form_dialog_problem (form, "until", problem);
    return;
  }
  if (it->licence_until != MO_DAY_NONE && precision != MO_PRECISION_DAY) {
    mo_form_dialog_problem (form, "until", _ ("Write the day, as 13 June 2026."));
    return;
  }
  take (&it->licence_note, mo_form_dialog_get (form, "note"));
  take (&it->licence_holder, mo_form_dialog_get (form, "holder"));
  if (mo_form_dialog_get_row (form, "table"))
    take (&it->scoring, mo_form_dialog_get (form, "table"));
  mo_instruments_page_write (
      asking->page, mo_instrument_ask_new (MO_INSTRUMENT_LICENCE, it), GTK_WINDOW (form));
}

void
mo_instruments_page_ask_licence (MoInstrumentsPage *self)
{
  const MoInstrument *it = mo_instruments_page_chosen (self);
  if (!it)
    return;
  g_autofree char *until = mo_day_to_words (it->licence_until, MO_PRECISION_DAY);
  const MoWizardField fields[] = {
    { .key = "note",
      .kind = MO_WIZARD_LINES,
      .label = _ ("Licence"),
      .value = it->licence_note },
    { .key = "holder",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Held by"),
      .hint = _ ("Who may use it here, or that none is needed"),
      .value = it->licence_holder },
    { .key = "until",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Until"),
      .hint = _ ("Blank: without an end"),
      .value = it->licence_until ? until : NULL },
    { .key = "table",
      .kind = MO_WIZARD_LINES,
      .label = _ ("Table from sum to score"),
      .hint = _ ("Every sum with its score: 7=10.5 8=12 …"),
      .value = it->scoring },
  };
  gboolean table = mo_scale_of (it->code)->score == MO_SCORE_METRIC;
  MoFormDialog *form = mo_form_dialog_new (GTK_WIDGET (self),
                                           it->name,
                                           _ ("What is known of the licence, kept with it."),
                                           _ ("Save"),
                                           fields,
                                           G_N_ELEMENTS (fields) - (table ? 0 : 1));
  g_signal_connect_data (
      form, "submitted", G_CALLBACK (licence_given), asking_new (self, it), asking_free, 0);
  gtk_window_present (GTK_WINDOW (form));
}
