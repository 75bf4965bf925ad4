{#
  From which country a document reports, for the offices it names without one ("the minister", "Senator Cruz"): the
  one it speaks of clearly more often than of any other, a dateline counting as three mentions, and so does a letterhead
  ("Ministry of Trade of Ghana – Agenda").
#}
with phrases as (

    select document_key, sentence_no, concept as country_code
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in ('country_name', 'country_short', 'country_adjective', 'country_capital_for_government')

),

sentences as (

    select document_key, sentence_no, section
    from {{ ref('stg_sentences') }}

),

signs as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'punctuation'

),

letterheads as (

    select document_key, sentence_no, countries[1] as country_code, true as is_letterhead,
    from {{ ref('int_actor_mentions') }}
    inner join sentences using (document_key, sentence_no)
    semi join signs using (document_key, sentence_no, token_end)
    where is_public_body and token_no = 1 and countries is not null and section = 'headline'

),

counted as (

    select
        document_key,
        country_code,
        count(*) as mention_count,
        count_if(section = 'dateline' or coalesce(is_letterhead, false)) as dateline_count,
    from phrases
    inner join sentences using (document_key, sentence_no)
    left join letterheads using (document_key, sentence_no, country_code)
    group by document_key, country_code

),

ranked as (

    select
        *,
        coalesce(lead(mention_count) over ranking, 0) as next_count,
        row_number() over ranking as rank,
    from counted
    window ranking as (partition by document_key order by mention_count + 2 * dateline_count desc, country_code)

)

select document_key, country_code,
from ranked
where rank = 1 and (dateline_count > 0 or mention_count >= 2 and mention_count >= 1.5 * next_count)
