{#
  Encounters of "the two ministers", "les deux hommes", "they": people that the text has spoken of before. "The two
  sides" are countries, and "their advisers" are others. The office tells which people can be meant; "any" for none.
#}
with candidates as (

    {# "the two ministers agreed to convene the joint commission": that is not theirs alone #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_meeting_candidates') }}
    anti join (select * from {{ ref('int_phrases_located') }} where kind = 'joint_body') as bodies
        using (document_key, sentence_no, token_no)
    anti join {{ ref('int_events_beside') }} using (document_key, sentence_no, token_no)
    where format in ('meeting', 'phone_call', 'video_call', 'summit') and ordinal is null

),

actors as (

    select document_key, sentence_no, token_no, actor_no, actor_end, is_pronoun_plural, country_codes,
    from {{ ref('int_meeting_actor_pairs') }}
    inner join candidates using (document_key, sentence_no, token_no)
    where actor_kind in ('joint', 'plural')

),

pairs as (

    select document_key, sentence_no, token_no as pair_no, token_end as pair_end, concept as role,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'pair'

),

told as (

    select
        actors.document_key, actors.sentence_no, actors.token_no, pairs.role,
        list_sort(actors.country_codes) as codes,
    from actors
    inner join pairs
        on actors.document_key = pairs.document_key
        and actors.sentence_no = pairs.sentence_no
        and pairs.pair_no between actors.actor_no and actors.actor_end - 1
        {# "the two", but not of "the two countries" #}
        and (pairs.role != 'any' or pairs.pair_end >= actors.actor_end)
    union all
    select document_key, sentence_no, token_no, 'any', null,
    from actors
    where is_pronoun_plural
    union all
    {# "their next meeting"; but a joint commission is the countries' #}
    select document_key, sentence_no, token_no, 'any', null,
    from {{ ref('int_event_noun_neighbours') }}
    semi join candidates using (document_key, sentence_no, token_no)
    where kind = 'theirs' and gap_before between 0 and 2

)

{# an office tells more than none #}
select
    document_key,
    sentence_no,
    token_no,
    coalesce(max(role) filter (role != 'any'), 'any') as pair_role,
    {# "the foreign ministers of Peru and Chile" #}
    max(codes) filter (len(codes) > 0) as country_codes,
from told
group by document_key, sentence_no, token_no
