{#
  Who is named as the source of what a sentence measures: "according to the Exemple Institute", "citing two officials". Its words
  go on to the next joint: the name of an office is not cut where the lexicons stop knowing it. "Data of the Exemple
  Institute" are the institute's; a plan, or data of nobody, tells nothing.
#}
with sentences as (

    select * from {{ ref('int_figure_source_joints') }}

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'source_cited') as citing,
        list(phrase) filter (kind = 'source_data') as data_words,
        list(phrase) filter (kind = 'source_thing') as things,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

openings as (

    select document_key, sentence_no, token_no as cue_no, token_end as source_no,
    from {{ ref('int_speech_cues') }}
    where form = 'according' and frame = 'strong'
    union
    select
        document_key, sentence_no,
        unnest(list_filter(range(1, len(words) + 1), lambda place: list_contains(citing, words[place]))) as cue_no,
        cue_no + 1 as source_no,
    from sentences
    inner join adjacent using (language)

),

placed as (

    select
        openings.*,
        sentences.words,
        sentences.pieces,
        sentences.ends,
        adjacent.things,
        list_filter(
            range(source_no, source_no + 4), lambda place: list_contains(adjacent.data_words, words[place])
        )[1] as data_no,
        {# "data from the customs", "figures released on Monday by the bank" #}
        coalesce(list_min(list_filter(
            agents,
            lambda place: place > data_no and place < data_no + 5 and not list_contains(words[data_no:place], ',')
        )) + 1, source_no) as label_no,
    from openings
    inner join sentences using (document_key, sentence_no)
    inner join adjacent using (language)

),

bounded as (

    select
        *,
        coalesce(
            list_min(list_filter(ends, lambda place: place > label_no)), len(words) + 1
        ) as source_end,
        label_no > source_no
        or data_no is null and not list_has_any(words[source_no:source_no + 2], things)
        {# "Exemple Bank data" #}
        or regexp_matches(array_to_string(pieces[source_no:data_no - 1], ''), '\p{Lu}') as is_somebody,
    from placed

)

select
    document_key, sentence_no, cue_no, source_end,
    {{ label('pieces', 'label_no', 'source_end') }} as source_label,
from bounded
where coalesce(is_somebody, false) and source_end - label_no <= 20
