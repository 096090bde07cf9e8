"""All mutations: each changes a sheet and says what has to come of it."""

from __future__ import annotations

import random
from collections.abc import Callable

from . import cells, layouts, rows
from .sheet import Sheet
from .spoiling import Sound, Spoiled

Mutation = Callable[[Sheet, Sound, random.Random], Spoiled]

MUTATIONS: tuple[Mutation, ...] = (
    layouts.swapped_columns,
    layouts.blank_row,
    layouts.blank_rows_on_top,
    layouts.blank_column,
    layouts.shuffled_rows,
    layouts.footnote_below,
    layouts.footnote_amid,
    layouts.header_again,
    layouts.title_above,
    layouts.hidden_row,
    layouts.other_title,
    layouts.sheet_of_notes,
    layouts.second_sheet_of_the_same_kind,
    layouts.right_total,
    layouts.wrong_total,
    layouts.running_number,
    layouts.comment_column,
    rows.key_deleted,
    rows.key_unknown,
    rows.key_of_the_neighbour,
    rows.key_written_otherwise,
    rows.all_keys_as_numbers,
    rows.all_keys_as_powers,
    rows.row_twice,
    rows.row_twice_with_another_number,
    rows.row_lost,
    rows.rows_cut_off,
    rows.rows_in_another_order_of_columns,
    rows.header_blanked,
    rows.header_twice,
    rows.headers_swapped,
    rows.header_renamed,
    rows.title_lost,
    rows.another_date_in_the_title,
    cells.written_the_German_way,
    cells.written_the_English_way,
    cells.point_slipped,
    cells.another_number,
    cells.mark_behind,
    cells.mark_before,
    cells.a_word,
    cells.an_error,
    cells.a_date,
    cells.a_truth_value,
    cells.emptied,
    cells.merged_over_the_data,
    cells.percent_format,
)
