{#
  The encounters of a document, each joined from all places that tell of it: the fullest telling gives the evidence,
  all of them the details. The first one near the beginning that has two sides is what the document is about.
#}
with keyed as (

    select * from {{ ref('int_meetings_keyed') }}

),

sentences as (

    select document_key, sentence_no, is_opening,
    from {{ ref('int_story_paragraphs') }}

),

ranked as (

    {# of two equally full tellings the first counts, so that the order of rows changes nothing #}
    select *, (fullness, -sentence_no, -token_no) as telling_rank,
    from keyed

),

merged as (

    select
        document_key,
        event_key,
        arg_max(struct_pack(sentence_no, token_no, rule_id, format), telling_rank) as best,
        max(series_id) as series_id,
        max(ordinal) as ordinal,
        {{ first_status('status') }} as status,
        bool_or(has_both_sides) as has_both_sides,
        bool_or(has_unplaced_people) as has_unplaced_people,
        bool_or(has_counterpart) as has_counterpart,
        max(pair_role) as pair_role,
        bool_or(is_same_day) as is_same_day,
        bool_and(lies_ahead) as lies_ahead,
        arg_min(is_in_passing, (sentence_no, token_no)) as is_in_passing,
        list_sort(list_distinct(flatten(list(person_keys)))) as person_keys,
        list_sort(list_distinct(flatten(list(parties)))) as parties,
        arg_max(city, telling_rank) filter (city is not null) as city,
        arg_max(country_code, telling_rank) filter (country_code is not null) as country_code,
        arg_max(struct_pack(date_kind, date_start, date_end, date_basis, weekday), telling_rank) filter (
            date_kind is not null
        ) as time,
        min(sentence_no) as first_sentence_no,
    from ranked
    group by document_key, event_key

),

led as (

    select
        merged.* exclude (best, first_sentence_no, is_in_passing),
        merged.best.sentence_no as sentence_no, merged.best.token_no as token_no,
        merged.best.rule_id as rule_id,
        merged.best.format as format,
        row_number() over (
            partition by merged.document_key
            order by
                len(person_keys) + len(parties) < 2,
                status in ('possible', 'cancelled'),
                is_in_passing,
                {# "ahead of the summit": what is told is the other one #}
                lies_ahead,
                first_sentence_no,
                {# "Minister X, on a visit to Lima, met Y" #}
                merged.best.rule_id = 'event_journey',
                merged.best.token_no,
                {# a visit to two countries is told in the same words #}
                event_key
        ) = 1
        and len(person_keys) + len(parties) >= 2
        and sentences.is_opening and not is_in_passing
        {# each entry of an agenda is about another one #}
        and agendas.document_key is null as is_main,
    from merged
    inner join sentences
        on merged.document_key = sentences.document_key
        and merged.first_sentence_no = sentences.sentence_no
    left join (select distinct document_key from {{ ref('int_agenda_entries') }}) as agendas
        on merged.document_key = agendas.document_key

)

select * from led
