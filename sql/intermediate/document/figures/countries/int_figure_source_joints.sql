{#
  Where in sentences with figures the name of a source can end: at a pause, a quotation mark or a bracket, before a day and
  before what tells how it was given ("the ministry in a note", but "the embassy in Exempleville", "a report issued by the bank").
#}
with sentences as (

    select * from {{ ref('int_sentences_measured') }}
    semi join {{ ref('int_figures') }} using (document_key, sentence_no)

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'source_end') as ends,
        list(phrase) filter (kind = 'source_of') as owners,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

marks as (

    select
        document_key,
        sentence_no,
        list(token_no) filter (
            kind in ('quotation', 'bracket', 'weekday')
            or kind = 'punctuation' and concept in ('dash', 'colon', 'semicolon', 'full_stop')
        ) as pauses,
        list(token_no) filter (kind = 'weekday') as days,
        list(token_no) filter (kind = 'punctuation' and concept = 'comma') as commas,
        list(token_no) filter (kind = 'conjunction' and concept = 'and') as ands,
    from {{ ref('int_phrases_located') }}
    semi join sentences using (document_key, sentence_no)
    where layer = 'syntax'
    group by document_key, sentence_no

),

joints as (

    select
        sentences.*,
        list_filter(
            range(1, len(words) + 1), lambda place: list_contains(adjacent.owners, words[place])
        ) as agents,
        list_filter(
            range(1, len(words) + 1),
            lambda place: coalesce(list_contains(pauses, place), false)
            {# "the Ministry of Trade, Industry and Crafts" #}
            or coalesce(list_contains(commas, place), false)
            and not (
                coalesce(list_contains(ands, place + 2), false)
                and regexp_matches(trim(pieces[place + 1]), '^\p{Lu}')
                and regexp_matches(trim(pieces[place - 1]), '^\p{Lu}')
            )
            or list_contains(adjacent.ends, words[place])
            and not coalesce(list_contains(adjacent.owners, words[place + 1]), false)
            and (
                coalesce(list_contains(days, place + 1), false)
                or not coalesce(regexp_matches(trim(pieces[place + 1]), '^\p{Lu}'), false)
            )
        ) as ends,
    from sentences
    inner join adjacent using (language)
    left join marks using (document_key, sentence_no)

)

select * from joints
