{#
  The two countries that a document is about, where it is clearly about two ("the two countries", "its neighbour"),
  and the country it reports from. A union such as the EU can be one of the two.
#}
with joint as (

    select distinct document_key
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'joint'

),

counted as (

    select * from {{ ref('int_document_country_counts') }}

),

ranked as (

    select
        *,
        row_number() over ranking as rank,
        first_value(mention_count) over ranking as top_count,
    from counted
    window ranking as (partition by document_key order by mention_count desc, code)

),

{# an organisation that comes third is mentioned, not a party #}
standing as (

    select
        document_key,
        list(code order by rank) filter (rank <= 2) as codes,
        max(mention_count) filter (rank = 2) as second_count,
        max(top_count) as top_count,
        max(mention_count) filter (rank > 2 and not is_organization) as third_count,
        bool_or(rank <= 2 and is_organization) as has_organization,
    from ranked
    group by document_key

),

pairs as (

    select document_key, codes as pair,
    from standing
    left join joint using (document_key)
    where
        len(codes) = 2
        and second_count >= 2
        and (
            second_count >= 0.55 * top_count
            and coalesce(third_count, 0) <= if(joint.document_key is null, 0.5, 0.7) * second_count
            {# the one a story is told from is named more often; nobody else may be #}
            or second_count >= 0.4 * top_count
            and coalesce(third_count, 0) <= 0.35 * second_count
            and not has_organization
        )

),

homes as (

    {# where many countries meet, the host is no party to what each of them trades #}
    select homes.document_key, min(homes.country_code) as home,
    from {{ ref('int_document_homes') }} as homes
    inner join counted using (document_key)
    group by homes.document_key
    having
        sum(counted.mention_count) filter (counted.code = homes.country_code)
        >= 0.3 * sum(counted.mention_count)

)

select document_key, pairs.pair, homes.home,
from pairs
full join homes using (document_key)
