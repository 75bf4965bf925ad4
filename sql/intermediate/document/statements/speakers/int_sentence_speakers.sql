{{ config(materialized='view') }}
{# Who speaks in each sentence if it says so itself, and what shows that it goes on with somebody's words. #}
with sentences as (

    select document_key, sentence_no, paragraph_no
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

last_cued as (

    {# of several speakers in one sentence the next sentence goes on with the last #}
    select *
    from {{ ref('int_cued_speakers') }}
    qualify row_number() over (
        partition by document_key, sentence_no order by token_no desc, token_end desc, mention_no
    ) = 1

),

quotations as (

    select * from {{ ref('int_sentence_quotations') }}

),

continuations as (

    select * from {{ ref('int_possible_continuations') }}

),

described as (

    select
        sentences.document_key,
        sentences.sentence_no,
        sentences.paragraph_no,
        coalesce(quotations.quoted_share, 0) as quoted_share,
        coalesce(
            quotations.quoted_share >= 0.6
            or (
                quotations.quoted_share >= 0.25
                and (
                    quotations.goes_on
                    or quotations.stretches[1].start <= 2
                    or quotations.stretches[-1].stop >= quotations.token_count
                )
            ),
            false
        ) as is_direct_speech,
        coalesce(quotations.goes_on, false) as goes_on,
        continuations.sentence_no is not null as may_go_on,
        case when last_cued.token_no is null then null else struct_pack(
                actor_kind := last_cued.actor_kind,
                person_key := last_cued.person_key,
                country_code := last_cued.country_code,
                is_quoted := coalesce(quotations.quoted_share, 0) > 0.3
            ) end as speaker,
    from sentences
    left join last_cued using (document_key, sentence_no)
    left join quotations using (document_key, sentence_no)
    left join continuations using (document_key, sentence_no)

)

select * from described
